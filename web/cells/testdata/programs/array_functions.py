# %%
import numpy as np
v = np.array([[1.,2,3],[4,5,6]]); w=v[:,1]; w+=10; v
# %%
v[0]=[7,8,9]; v[:,0]=0; v[1,1:]=v[0,1:]; v
# %%
v[v>7] += 1; v
# %%
t=np.arange(0,100,0.1); x=np.sin(t/10); crossings=np.where((x[:-1]<0)&(x[1:]>=0))[0]; crossings, t[crossings]
# %%
spikes=np.array([1.5,3.2,9.9]); isi=np.diff(spikes); print("ISI: %s mean %.3f cv %.4f" % (isi, np.mean(isi), np.std(isi)/np.mean(isi)))
# %%
print("{:.2f} {}".format(isi[0], isi.tolist()), f"{isi.mean():.3f}", np.round(isi,1), round(isi[0],1))
# %%
for i,(a,b) in enumerate(zip(np.linspace(0,1,3), np.arange(3))): print(i,a,b,type(b)==int or True)
# %%
d={}; d[np.arange(3)[1]]=5; d, [0]*np.arange(4)[2], list(range(np.arange(5)[3]))
# %%
m=np.zeros((3,3)); m[1,1]=5; m[2]=1; m[:,2]=[1,2,3]; print(m); m.max(axis=0), m.argmax(), np.unravel_index(7,(2,4))
# %%
a=np.arange(12).reshape(3,4); print(a[::-1], a[:, ::-1], a[1:, 1:3].sum(), a[..., None].shape, a.T[1], a.reshape(-1), a.reshape(2,-1).shape)
# %%
np.array([1,2,3]) > 2, (np.array([1,2,3]) > 2).any(), not (np.array([1,2,3])>5).any(), np.all(np.array([1,1])==1)
# %%
b=np.array([True,False,True]); ~b, b.sum(), b & np.array([True,True,False]), b|b, b.mean(), np.count_nonzero(b), b.astype(int), b*2.5
# %%
x=np.linspace(0,1,5); y=x**2; np.trapz(y,x), np.cumsum(y), np.interp(0.3,x,y), np.gradient(y,x), np.polyval([1,0,0],2)
# %%
np.corrcoef([1,2,3,4],[2,4,6,9]).round(6), np.cov([1,2,3,4],[2,4,6,9]).round(6), np.convolve([1,2,3],[0,1,0.5]), np.correlate([1,2,3],[0,1,0.5],'full'), np.correlate([1,2,3],[0,1,0.5])
# %%
np.percentile([1,2,3,4],50), np.percentile(np.arange(12).reshape(3,4),[25,75],axis=0), np.quantile([1,2,3],0.5), np.nanmean([1,np.nan,3]), np.nanmax([np.nan,2])
# %%
hist,edges=np.histogram([1,2,2,3,3,3,4],bins=np.arange(0.5,5.5)); hist,edges, np.histogram([1,2,3],bins=3,range=(0,4),density=True)
# %%
a=np.array([3,1,2]); a[::-1], np.flip(a), np.roll(a,1), np.sort(a)[::-1], a.argsort(), np.argmin(a), a.min(), np.clip(a,1.5,2.5), a.clip(2,3)
# %%
np.stack([[1,2],[3,4]],axis=1), np.column_stack([[1,2],[3,4]]), np.split(np.arange(6),3), np.array_split(np.arange(5),2), np.insert([1,2,3],1,9), np.delete([1,2,3],1), np.expand_dims([1,2],0).shape, np.squeeze([[1,2]])
# %%
np.zeros((2,3)).shape, np.zeros_like([1,2]), np.ones_like([1.5]), np.full_like([1,2],7), np.empty((2,)).shape, np.identity(2), np.diag([1,2]), np.tril(np.ones((2,2))), np.trace(np.eye(3))
# %%
z=np.array([1,2,3],dtype=float); z.dtype, z.dtype==float, z.dtype=='float64', z.itemsize, z.nbytes, str(z.dtype), np.dtype(int), z.strides
# %%
np.iinfo(int).max, np.finfo(float).eps, np.inf, -np.inf, np.nan, np.pi, np.e
# %%
x[10]=1
# %%
x[0,0]
# %%
np.arange(6).reshape(4,2)
# %%
np.dot([1,2],[1,2,3])
# %%
np.ones((2,3))+np.ones((3,2))
# %%
np.interp([1],[1,2],[1])
# %%
[x for x in np.array([[1,2],[3,4]])], max(np.array([1,5,2])), sum(np.array([1,2,3])), sorted(np.array([3,1,2])), list(np.array([1.5,2])), len(np.zeros((3,2)))
# %%
np.set_printoptions(precision=3, suppress=True); print(np.array([1.23456789, 1e-10])); np.set_printoptions(precision=8, suppress=False)
# %%
a=np.array([1,2,3]); b=a; b[0]=9; c=a.copy(); c[1]=7; a, c, a is b, (a==c).all(), np.array_equal(a,c)
# %%
np.logical_and([True,False],[True,True]), np.logical_not([1,0]), np.logical_or(a>5,a<3), np.isin([1,2,3],[2]), np.intersect1d([1,2,3],[2,3]), np.unique([3,1,1],return_counts=True)
# %%
np.mean([[1,2],[3,4]],axis=0), np.average([1,2,3],weights=[3,2,1]), np.var([1,2,3],ddof=1), np.ptp([1,5]), np.prod([1,2,3]), np.cumprod([1,2,3])
# %%
np.logspace(0,2,3), np.geomspace(1,8,4), np.linspace(0,1,3,endpoint=False), np.linspace(0,1,3,retstep=True), np.arange(3.0), np.arange(1,2,0.25)
# %%
float(np.array([1.5]).item()), np.array(5), np.array(5)+1, abs(np.array([-1,2])), np.array([1,2])/0
