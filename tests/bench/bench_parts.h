// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/bench_clinic.h"

namespace clinic::bench {

/// The store's search against the same statement through SQLite's C API, each way of searching.
void searchBench(BenchClinic &clinic, const Size &size, Report &report);
/// From a key in the search field to the model that shows the answer, through the desk's threads.
void keyBench(BenchClinic &clinic, const Size &size, Report &report);
/// Saving a registration against one bare fdatasync on the same disk.
void saveBench(BenchClinic &clinic, const Size &size, Report &report);
/// From the start of the program to its first window, and its memory, against the smallest window of Qt.
void startBench(BenchClinic &clinic, const Size &size, Report &report);
/// Making the demonstration clinic, twice with the same seed. `folder` is empty.
void demoBench(const QString &folder, const Size &size, Report &report);

} // namespace clinic::bench
