# %%
import numpy as np
np.random.seed(0); print(np.random.rand(3), np.random.rand(), np.random.randn(2,3), np.random.uniform(1,5,4), np.random.normal(10,2,3))
# %%
print(np.random.randint(10,size=8), np.random.randint(5), np.random.randint(2,100,(2,2)), np.random.permutation(6), np.random.choice(5,3), np.random.choice([1.5,2.5,3.5],4), np.random.choice(6,3,replace=False), np.random.choice(3,5,p=[.2,.5,.3]))
# %%
print(np.random.exponential(2,3), np.random.poisson(3,6), np.random.poisson(30,6), np.random.poisson(0.0), np.random.lognormal(0,1,2))
x=np.arange(8); np.random.shuffle(x); print(x); l=list(range(5)); np.random.shuffle(l); print(l)
# %%
rng=np.random.default_rng(42); print(rng.random(3), rng.normal(size=5), rng.integers(0,10,8), rng.integers(3), rng.standard_normal((2,2)), rng.uniform(-1,1,3), rng.exponential(1.5,4), rng.poisson(4,5))
# %%
print(rng.permutation(7), rng.choice(10,4), rng.choice(10,4,replace=False), rng.choice([3,4,5],2,p=[.1,.1,.8])); y=np.arange(6); rng.shuffle(y); print(y)
# %%
r=np.random.RandomState(12345); print(r.rand(2), r.randint(1000000,size=3), r.choice(20000,5,replace=False))
# %%
g=np.random.default_rng(2**70+5); print(g.random(), g.choice(20000,5,replace=False)); g=np.random.default_rng([1,2,3]); print(g.random())
# %%
np.random.seed([1,2,3]); print(np.random.rand())
# %%
g=np.random.default_rng(1); x=g.normal(size=20000); print(x.min(), x.max(), x.sum()); x=g.exponential(size=20000); print(x.max(), x.sum()); print(g.integers(0,2**40,3), g.poisson(100,1000).sum())
# %%
np.random.seed(5); x=np.random.randn(20001); print(x.sum(), x.max(), np.random.poisson(50,3000).sum(), np.random.exponential(size=5000).sum())
# %%
print(np.random.uniform([0,10],[1,20]), np.random.normal([0.,100],1.), np.random.choice(5,4,replace=False,p=[.1,.2,.3,.2,.2]))
# %%
np.random.seed(-1)
# %%
np.random.choice(3,5,replace=False)
# %%
np.random.randint(5,3)
# %%
np.random.normal(0,-1)
# %%
np.random.choice(['a','b'])
# %%
for k in range(5):
    g=np.random.default_rng(k); print(g.permutation(7), g.permutation(3))
# %%
for k in range(5):
    g=np.random.default_rng(k); print(g.choice(10,4), g.integers(5))
# %%
for k in range(5):
    g=np.random.default_rng(k); print(g.choice(10,4,replace=False))
# %%
g=np.random.default_rng(3); print(g.permutation([3.5,4,5]), g.choice(20000,500,replace=False)[:5], np.random.default_rng(0).choice(5,3,replace=False,p=[.2]*5))
