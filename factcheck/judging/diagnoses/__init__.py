"""What went wrong: one module a kind of slip, one function a code, tried by `diagnosing`."""
