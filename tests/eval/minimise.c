/* SPDX-License-Identifier: Apache-2.0 */
/* Limited-memory BFGS. */
#include "minimise.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY 8 /* steps remembered */

typedef struct history {
    double *s[MEMORY], *y[MEMORY], rho[MEMORY];
    unsigned count; /* steps taken; the newest is at (count - 1) % MEMORY */
} history;

static double *vector(size_t n)
{
    double *v = calloc(n, sizeof *v);
    if (v == NULL)
        exit(3);
    return v;
}

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

static void add(double *a, double factor, const double *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] += factor * b[i];
}

/* direction = -H gradient, by the two loops over the history. */
static void find_direction(double *direction, const double *gradient, const history *h, size_t n)
{
    double alpha[MEMORY] = {0};
    unsigned known = h->count < MEMORY ? h->count : MEMORY;
    for (size_t i = 0; i < n; i++)
        direction[i] = -gradient[i];
    for (unsigned k = 0; k < known; k++) {
        unsigned at = (h->count - 1 - k) % MEMORY;
        alpha[at] = h->rho[at] * dot(h->s[at], direction, n);
        add(direction, -alpha[at], h->y[at], n);
    }
    if (known > 0) {
        unsigned newest = (h->count - 1) % MEMORY;
        double scale = 1 / (h->rho[newest] * dot(h->y[newest], h->y[newest], n));
        for (size_t i = 0; i < n; i++)
            direction[i] *= scale;
    }
    for (unsigned k = known; k-- > 0;) {
        unsigned at = (h->count - 1 - k) % MEMORY;
        double beta = h->rho[at] * dot(h->y[at], direction, n);
        add(direction, alpha[at] - beta, h->s[at], n);
    }
}

static void remember(history *h, const double *s, const double *y, size_t n)
{
    double curvature = dot(s, y, n);
    if (curvature < 1e-12)
        return;
    unsigned at = h->count % MEMORY;
    memcpy(h->s[at], s, n * sizeof *s);
    memcpy(h->y[at], y, n * sizeof *y);
    h->rho[at] = 1 / curvature;
    h->count++;
}

double minimise(double *x, size_t n, unsigned rounds, minimise_fn f, void *payload)
{
    history h = {0};
    double *gradient = vector(n), *next = vector(n), *next_gradient = vector(n), *direction = vector(n);
    for (unsigned i = 0; i < MEMORY; i++) {
        h.s[i] = vector(n);
        h.y[i] = vector(n);
    }
    double value = f(x, gradient, n, payload);
    for (unsigned round = 0; round < rounds; round++) {
        find_direction(direction, gradient, &h, n);
        double slope = dot(direction, gradient, n), length = h.count == 0 ? 1 / sqrt(dot(gradient, gradient, n) + 1e-12) : 1, reached = value;
        unsigned tries = 0;
        for (; tries < 20; tries++, length /= 2) {
            memcpy(next, x, n * sizeof *x);
            add(next, length, direction, n);
            reached = f(next, next_gradient, n, payload);
            if (reached <= value + 1e-4 * length * slope)
                break;
        }
        if (tries == 20 || value - reached < 1e-7 * fabs(value))
            break;
        for (size_t i = 0; i < n; i++) {
            direction[i] = next[i] - x[i];
            gradient[i] = next_gradient[i] - gradient[i];
        }
        remember(&h, direction, gradient, n);
        memcpy(x, next, n * sizeof *x);
        memcpy(gradient, next_gradient, n * sizeof *gradient);
        value = reached;
    }
    for (unsigned i = 0; i < MEMORY; i++) {
        free(h.s[i]);
        free(h.y[i]);
    }
    free(gradient);
    free(next);
    free(next_gradient);
    free(direction);
    return value;
}
