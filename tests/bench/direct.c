/* In a file of its own, so that the compiler sees a call and not a body. */

__attribute__((visibility("hidden"))) double direct_add(double a, double b);

double direct_add(double a, double b)
{
    return a + b;
}
