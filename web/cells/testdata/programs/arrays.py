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
