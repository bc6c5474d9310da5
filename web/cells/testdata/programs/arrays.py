# %%
import numpy as np
print(np.arange(5), np.linspace(0,1,5), np.zeros(3), np.ones((2,3)))
# %%
a = np.array([1.5, 2, 3]); a
# %%
a[1:3] = 0; print(a); b=a[::2]; b[0]=7; print(a,b)
# %%
np.array([[1,2],[3,4]]) @ np.array([1,1])
# %%
np.arange(20).reshape(4,5)[1:3, ::2]
# %%
np.arange(2000)
# %%
np.array([1e-10,1,1e10]), np.array([0.1,0.25,3]), np.array([np.nan,np.inf,-1.5])
# %%
np.linspace(0,1,40)
# %%
a + np.arange(4)
# %%
np.array([1,2,3])[5]
# %%
np.mean(np.arange(10)), np.std([1,2,3,4]), np.median([1,5,2]), np.percentile([1,2,3,4],[25,50])
# %%
x=np.linspace(0,10,11); x[x>5], np.where(x>5, x, 0), np.argmax(x), np.max(x), x.sum(), x.mean()
# %%
np.exp(1.0), np.sqrt([1,4,9]), 2**np.arange(5), 2.0*x, 1/np.array([1,2,4]), -x
# %%
np.full((2,2), 7), np.eye(3), np.full(3, True)
# %%
print(2.5 * np.array([1,2]), [1,2]+np.array([3,4]), np.array([3,4])%2, np.array([7,8])//3, np.array([1,2])==np.array([1,3]))
# %%
np.nosuch
# %%
t=np.arange(0,1,0.1); t, len(t), t.shape, t.dtype, t.ndim, t.size
# %%
a=np.arange(6).reshape(2,3); a.T, a.sum(axis=0), a.sum(1), a.mean(axis=1, keepdims=True), a.flatten(), a[:,1], a[1], a[1,2], a[-1,-1]
# %%
a[a>2]=-1; a, a[[0,1],[1,2]], a[:,[0,2]], a[...,0], a[None].shape
# %%
for row in a: print(row)
for v in np.array([1.5,2]): print(v)
# %%
np.concatenate([[1,2],[3.5]]), np.hstack(([1],[2,3])), np.vstack(([1,2],[3,4])), np.append([1,2],3), np.tile([1,2],3), np.repeat([1,2],2)
# %%
np.histogram([1,2,1,3,5],bins=4), np.unique([3,1,1,2]), np.cumsum([1,2,3]), np.diff([1,4,9]), np.gradient([1.,4,9,16])
# %%
np.interp([0.5,1.5],[0,1,2],[0,10,20]), np.polyfit([0,1,2],[1,3,5],1).round(6), np.trapz([1,2,3],dx=0.5)
# %%
c=np.zeros(3,dtype=int); c+=1; c
# %%
c += 0.5
# %%
np.array([[1,2],[3]])
# %%
np.zeros(3)[1.5]
# %%
np.array([1,2,3]).reshape(2,2)
# %%
bool(np.array([1,2]))
# %%
np.isclose(0.1+0.2,0.3), np.allclose([1,2],[1,2.0000000001]), np.array_equal([1],[1]), np.isnan([1,np.nan])
# %%
x=np.array([3,1,2]); x.sort(); x, np.argsort([3,1,2]), np.sort([[3,1],[2,0]],axis=0)
# %%
np.meshgrid([1,2,3],[4,5]), np.outer([1,2],[3,4])
# %%
v=np.array([1.,2,3]); v*=2; v/=4; v-=1; v**=2; v
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
# %%
import numpy as np
np.isclose(0.1+0.2,0.3)
# %%
np.sum([[1,2],[3,4]],axis=2)
# %%
np.linalg.solve([[2.,1],[1,3]],[1,2]), np.linalg.norm([3,4]), np.linalg.inv([[2.,0],[0,4]]), round(np.linalg.det([[1.,2],[3,4]]),10)
# %%
np.linalg.solve([[1.,1],[1,1]],[1,2])
# %%
np.arange(3)+np.arange(4)
# %%
np.ones((2,3)) @ np.ones((2,3))
# %%
~np.array([1.5])
# %%
np.array([True])-np.array([False])
# %%
np.arange(3).reshape(5)
# %%
np.array([1,2,3])[np.array([True,False])]
# %%
x=np.arange(3); x[[True,False,True]]=[1,2,3]
# %%
x=np.arange(3); x[0:2]=[1,2,3]
# %%
x[0]=[1,2]
# %%
x["a"]
# %%
np.zeros(-1)
# %%
np.linspace(0,1,-1)
# %%
np.max([])
# %%
np.mean([])
# %%
np.concatenate([])
# %%
np.concatenate([[1],[[2]]])
# %%
x=np.array([1,2,3]); x.shape=(3,1); x
# %%
from numpy import histogram, pi; pi
# %%
import numpy.linalg as la; la.norm([1,1])
# %%
import numpy as np
t=np.arange(0,1,0.001); x=np.sin(2*np.pi*50*t)+0.5*np.cos(2*np.pi*120*t)
s=np.fft.rfft(x); f=np.fft.rfftfreq(len(x),0.001); p=np.abs(s)**2
f[np.argsort(p)[-2:]], len(s), f[:3], round(np.abs(s[50]),6), round(np.angle(s[120]), 6)
# %%
[np.round(np.abs(np.fft.fft(np.arange(n)+1.0)),6).tolist() for n in (1,2,3,5,8,12)]
# %%
np.fft.fftfreq(5,0.1), np.fft.fftfreq(4), np.fft.fftshift(np.arange(5)), np.fft.irfft(np.fft.rfft([1.,2,3,4,5,7])).round(9), np.fft.irfft(np.fft.rfft([1.,2,3,4,5]),5).round(9), np.fft.ifft(np.fft.fft([1.,2,3])).real.round(9)
# %%
z=np.fft.fft([1.,0,2,4]); z[1], z.real, z.imag, (z*z.conj()).real, abs(z[2]), np.real(z/2)
# %%
np.abs(-3), np.abs([-1,2]), np.absolute(np.array([-1.5]))
# %%
from neuron import h
import numpy as np
v=h.Vector([1,2,3]); a=np.array(v); a, np.zeros_like(v), np.subtract(a,v), a-v, a*v, np.ones(3)+v
# %%
v*2, (v*2).to_python(), h.Vector(np.array([1.5,2])).to_python(), v.as_numpy(), len(v), np.interp(1.5, v, v)
# %%
w=h.Vector(); w.from_python(np.arange(3)*1.5); w.to_python(), np.array([v,w]), np.concatenate([v,w]), np.sqrt(v), v.as_numpy()[1:], np.diff(v), np.where(np.array(v)>1)
# %%
x=np.zeros(3); v.to_python(x); x, np.array(v)[np.array(v)>1], max(v), sum(v), np.allclose(v,[1,2,3]), np.array(v).max()
# %%
t=h.Vector(np.linspace(0,1,5)); np.array(t), t.x[2], np.asarray(t).shape, list(t), t.sum()
# %%
import numpy as np
np.r_[1:4,7,[8.5]], np.r_[0:1:5j], np.c_[[1,2],[3,4]], np.sinc([0,0.5]).round(8), np.select([np.arange(4)<1,np.arange(4)>2],[10,20],5)
# %%
x=np.arange(6.).reshape(2,3); x[:,np.newaxis].shape, x[np.newaxis,:,1], np.any(x>4,axis=0), np.max(x,axis=(0,1)), np.argsort(-x[0]), x.astype('int'), np.array(range(3)), (x>2).sum(axis=1), x.T.tolist(), x.mean(0).shape
# %%
y=np.arange(4); z=y; y+=1; y-=2; z
# %%
from numpy import *
sin(0.0), arange(2), trapz([1,2]), meshgrid([1,2],[3])[0], round(2.567,1), max([1,3]), sum([1,2])
# %%
import numpy as np
def half(a): a /= 2; a **= 2
x = np.array([2.,4]); y = x; half(x); x *= 3
x, y, x is y
# %%
class A: pass
a = A(); a.v = np.arange(3.); w = a.v; a.v *= 2; w
# %%
m = np.array([True,False]); n = m; n &= False; m
# %%
i = np.array([1,2]); i *= 2; i
# %%
i /= 2
# %%
k = 5; k *= 2; k //= 3; k **= 2; s = 'a'; s *= 3; l = [1]; l *= 2; k, s, l
# %%
from neuron import h
v = h.Vector([1,2]); w = v; v *= 2; v += 1; w.to_python(), v.to_python()
