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
