/* A file of the extension either.c that needs the newer major version. */
#include <heights.h>

int newer(void)
{
    return heights_import() < 0 ? -1 : heights_range();
}
