"""Times NumPy's and PyTorch's activation functions over arrays of float64.

usage: python3 -c "$(cat peer.py)" THREADS SECONDS

First says what it is, how many numbers a vector of each library holds, and what is old. Then, for each line such as "leaky relu 1000" on stdin, answers with the nanoseconds per number
of the faster of the two, over evenly spaced numbers from -10 to 10, written into an array that is there already: the
best of what runs in so many seconds. The answer is nan where neither has the function.
"""
import sys
from datetime import date, timedelta
from functools import lru_cache
from math import inf, nan
from time import perf_counter

import numpy
import torch

THREADS, SECONDS = int(sys.argv[1]), float(sys.argv[2])
NATIVE = torch._C._nn  # torch.nn.functional has most of these without the argument out


def logistic(z, out):
    numpy.negative(z, out=out)
    numpy.exp(out, out=out)
    numpy.add(out, 1, out=out)
    numpy.reciprocal(out, out=out)


def silu(z, out):
    logistic(z, out)
    numpy.multiply(out, z, out=out)


def leaky_relu(z, out):
    numpy.multiply(z, 0.01, out=out)
    numpy.maximum(out, z, out=out)


def elu(z, out):
    numpy.minimum(z, 0, out=out)
    numpy.expm1(out, out=out)
    numpy.maximum(out, z, out=out)


def softmax(z, out):
    numpy.subtract(z, z.max(), out=out)
    numpy.exp(out, out=out)
    numpy.divide(out, out.sum(), out=out)


WITH_NUMPY = {
    "logistic": logistic,
    "tanh": lambda z, out: numpy.tanh(z, out=out),
    "relu": lambda z, out: numpy.maximum(z, 0, out=out),
    "leaky relu": leaky_relu,
    "elu": elu,
    "silu": silu,
    "softplus": lambda z, out: numpy.logaddexp(z, 0, out=out),
    "softmax": softmax,
}

WITH_TORCH = {
    "logistic": lambda z, out: torch.sigmoid(z, out=out),
    "tanh": lambda z, out: torch.tanh(z, out=out),
    "relu": lambda z, out: torch.clamp_min(z, 0, out=out),
    "leaky relu": lambda z, out: NATIVE.leaky_relu(z, out=out),
    "elu": lambda z, out: NATIVE.elu(z, out=out),
    "silu": lambda z, out: NATIVE.silu(z, out=out),
    "gelu": lambda z, out: NATIVE.gelu(z, out=out),
    "mish": lambda z, out: NATIVE.mish(z, out=out),
    "softplus": lambda z, out: NATIVE.softplus(z, out=out),
    "softmax": lambda z, out: torch.softmax(z, 0, out=out),
}


def best(function, z, out):
    """The shortest time of a call in seconds; short calls are timed by the dozen, as in Stopwatch.java."""
    calls = max(1, 20_000 // len(z))
    function(z, out)
    shortest, end = inf, perf_counter() + SECONDS
    while (start := perf_counter()) < end:
        for _ in range(calls):
            function(z, out)
        shortest = min(shortest, (perf_counter() - start) / calls)
    return shortest


@lru_cache(maxsize=None)
def arrays(n):
    z = numpy.linspace(-10, 10, n)
    return z, numpy.empty_like(z)


def lanes_of_numpy():
    core = getattr(numpy, "_core", None) or numpy.core
    features = core._multiarray_umath.__cpu_features__
    return 8 if features.get("AVX512F") else 4 if features.get("AVX2") else 2


def lanes_of_torch():
    capability = torch.__config__.show().partition("CPU capability usage: ")[2].split("\n")[0]
    return {"AVX512": 8, "AVX2": 4}.get(capability, 2)


# The days of the libraries' releases, as they announced them.
RELEASES = {
    "NumPy": [("1.23", date(2022, 6, 22)), ("1.24", date(2022, 12, 18)), ("1.25", date(2023, 6, 17)),
              ("1.26", date(2023, 9, 16)), ("2.0", date(2024, 6, 16)), ("2.1", date(2024, 8, 18)),
              ("2.2", date(2024, 12, 8)), ("2.3", date(2025, 6, 7))],
    "PyTorch": [("1.12", date(2022, 6, 28)), ("1.13", date(2022, 10, 28)), ("2.0", date(2023, 3, 15)),
                ("2.1", date(2023, 10, 4)), ("2.2", date(2024, 1, 30)), ("2.3", date(2024, 4, 24)),
                ("2.4", date(2024, 7, 24)), ("2.5", date(2024, 10, 17)), ("2.6", date(2025, 1, 29))],
}


def is_old(library, version, today):
    """Whether a release, known by its first two numbers, is more than two years old; those not listed are newer."""
    def numbers(text):
        return [int(number) for number in text.split(".")[:2]]
    day = next((day for release, day in RELEASES[library] if numbers(version) <= numbers(release)), today)
    return today - day > timedelta(days=2 * 365)


def greeting(today):
    libraries = [("NumPy", numpy.__version__, lanes_of_numpy()), ("PyTorch", torch.__version__, lanes_of_torch())]
    return " and ".join(f"{library} {version} ({lanes} lanes"
                        + (", more than two years old)" if is_old(library, version, today) else ")")
                        for library, version, lanes in libraries)


torch.set_num_threads(THREADS)
torch.set_grad_enabled(False)
print(greeting(date.today()), flush=True)
for request in sys.stdin:
    name, size = request.rsplit(maxsplit=1)
    z, out = arrays(int(size))
    times = [best(WITH_NUMPY[name], z, out)] if name in WITH_NUMPY else []
    if name in WITH_TORCH:
        times.append(best(WITH_TORCH[name], torch.from_numpy(z), torch.from_numpy(out)))
    print(min(times, default=nan) / int(size) * 1e9, flush=True)
