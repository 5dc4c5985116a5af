#pragma once

// OpenBLAS starts a thread for each further core as soon as it is loaded, and each of them asks for work
// over and over for 2^26 ticks (some 26 ms) before it sleeps. This program gives them none: it runs its
// own threads above BLAS. What its first milliseconds need of the other cores is theirs.

// Holds OpenBLAS to one thread and ends the others. Called by itself before `main`; does nothing where
// OpenBLAS has no such threads.
void qb_hold_one_thread(void);
