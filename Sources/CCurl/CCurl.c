#include "CCurl.h"

#include <dlfcn.h>

// The calls below go through pointers of the library's own types; curl's checks of the variadic ones want its names.
#undef curl_easy_setopt
#undef curl_easy_getinfo

static struct {
  __typeof__(&curl_global_init) global_init;
  __typeof__(&curl_easy_init) init;
  __typeof__(&curl_easy_cleanup) cleanup;
  __typeof__(&curl_easy_reset) reset;
  __typeof__(&curl_easy_perform) perform;
  __typeof__(&curl_easy_strerror) words;
  __typeof__(&curl_easy_setopt) setopt;
  __typeof__(&curl_easy_getinfo) getinfo;
  __typeof__(&curl_slist_append) append;
  __typeof__(&curl_slist_free_all) free_all;
} library;

#if defined(__APPLE__)
static const char *const name = "libcurl.4.dylib";
#else
static const char *const name = "libcurl.so.4";
#endif

static bool load(void) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return false;
#define LOAD(field, symbol) ((library.field = (__typeof__(library.field))dlsym(handle, #symbol)) != NULL)
  return LOAD(global_init, curl_global_init) && LOAD(init, curl_easy_init) && LOAD(cleanup, curl_easy_cleanup) &&
         LOAD(reset, curl_easy_reset) && LOAD(perform, curl_easy_perform) && LOAD(words, curl_easy_strerror) &&
         LOAD(setopt, curl_easy_setopt) && LOAD(getinfo, curl_easy_getinfo) && LOAD(append, curl_slist_append) &&
         LOAD(free_all, curl_slist_free_all);
#undef LOAD
}

bool candor_curl_start(void) { return load() && library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; }

CURL *candor_curl_open(void) { return library.init(); }
void candor_curl_close(CURL *curl) { library.cleanup(curl); }
void candor_curl_reset(CURL *curl) { library.reset(curl); }
CURLcode candor_curl_perform(CURL *curl) { return library.perform(curl); }
const char *candor_curl_words(CURLcode code) { return library.words(code); }

struct curl_slist *candor_curl_append(struct curl_slist *list, const char *text) { return library.append(list, text); }
void candor_curl_free(struct curl_slist *list) { library.free_all(list); }

CURLcode candor_curl_set_number(CURL *curl, CURLoption option, long value) {
  return library.setopt(curl, option, value);
}

CURLcode candor_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return library.setopt(curl, option, value);
}

CURLcode candor_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return library.setopt(curl, option, value);
}

CURLcode candor_curl_set_headers(CURL *curl, struct curl_slist *headers) {
  return library.setopt(curl, CURLOPT_HTTPHEADER, headers);
}

CURLcode candor_curl_set_body(CURL *curl, const void *bytes, curl_off_t count) {
  CURLcode code = library.setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code != CURLE_OK ? code : library.setopt(curl, CURLOPT_COPYPOSTFIELDS, bytes);
}

CURLcode candor_curl_set_sink(CURL *curl, candor_curl_sink sink) {
  return library.setopt(curl, CURLOPT_WRITEFUNCTION, sink);
}

CURLcode candor_curl_set_watch(CURL *curl, candor_curl_watch watch) {
  return library.setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
}

CURLcode candor_curl_status(CURL *curl, long *status) {
  return library.getinfo(curl, CURLINFO_RESPONSE_CODE, status);
}
