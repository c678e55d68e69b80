// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exists so that the shared precompiled headers have a target to belong to.
