/* A file of the same extension that needs the newer one. */
#include <heights.h>

int newer(void)
{
    return heights_import() < 0 ? -1 : heights_range();
}
