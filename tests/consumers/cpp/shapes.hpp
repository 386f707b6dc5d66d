#ifndef SHAPES_HPP
#define SHAPES_HPP

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <geometry.hpp>

#include <string>

/* In text.cpp: each file of an extension may include the header. */
std::string describe(const geometry::Polygon &polygon);

#endif
