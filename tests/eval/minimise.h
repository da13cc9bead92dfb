/* SPDX-License-Identifier: Apache-2.0 */
/* Minimises a smooth function of many variables. */
#ifndef SIGLA_EVAL_MINIMISE_H
#define SIGLA_EVAL_MINIMISE_H

#include <stddef.h>

/* The value at x[0..n), and its gradient. */
typedef double (*minimise_fn)(const double *x, double *gradient, size_t n, void *payload);

/* Limited-memory BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5) with a backtracking line search, at most `rounds` steps from `x`,
   which is replaced by the best point. -> its value. Ends the program when there is no memory. */
double minimise(double *x, size_t n, unsigned rounds, minimise_fn f, void *payload);

#endif
