// The functions of one level, by the xxhash.h that was included before: XF_LEVEL is its name.
#include "levels.h"

#define XF_JOIN(name, level) name##_##level
#define XF_NAME(name, level) XF_JOIN(name, level)

void *XF_NAME(xf_open, XF_LEVEL)(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state != NULL) XXH3_128bits_reset(state);
  return state;
}

void XF_NAME(xf_close, XF_LEVEL)(void *state) { XXH3_freeState(state); }

void XF_NAME(xf_add, XF_LEVEL)(void *state, const uint8_t *bytes, size_t count) {
  XXH3_128bits_update(state, bytes, count);
}

xf_digest XF_NAME(xf_digest, XF_LEVEL)(const void *state) {
  XXH128_hash_t hash = XXH3_128bits_digest(state);
  return (xf_digest){hash.high64, hash.low64};
}
