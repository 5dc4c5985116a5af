#include "bulk_json.h"

#include <simdjson.h>

#include <charconv>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace dom = simdjson::dom;

/// The first eight bytes of a key as a number, zeroes behind a shorter one. Eight bytes may be read.
uint64_t head_of(const char *key, size_t size) {
  uint64_t head;
  std::memcpy(&head, key, 8);
  return size >= 8 ? head : head & ((uint64_t(1) << 8 * size) - 1);
}

/// A step of the paths asked for: the value wanted here, and the steps below.
struct Step {
  std::string key;
  uint64_t head = 0;
  int wanted = -1;
  std::vector<Step> below;
  /// Bit n: whether a key of the steps below has n bytes, modulo 64.
  uint64_t sizes = 0;

  explicit Step(std::string named = "") : key(std::move(named)) {
    char first[8] = {};
    std::memcpy(first, key.data(), key.size() < 8 ? key.size() : 8);
    head = head_of(first, key.size());
  }

  /// The step below that a member leads to, if any. simdjson lets eight bytes of any key be read.
  const Step *find(std::string_view member) const {
    if ((sizes >> (member.size() & 63) & 1) == 0) return nullptr;
    uint64_t member_head = head_of(member.data(), member.size());
    for (const Step &next : below) {
      if (next.head != member_head || next.key.size() != member.size()) continue;
      if (member.size() <= 8 || next.key == member) return &next;
    }
    return nullptr;
  }
};

bj_fault fault(simdjson::error_code code) {
  switch (code) {
    case simdjson::SUCCESS: return BJ_DONE;
    case simdjson::MEMALLOC: return BJ_NO_MEMORY;
    case simdjson::UTF8_ERROR: return BJ_NOT_UTF8;
    case simdjson::DEPTH_ERROR: return BJ_TOO_DEEP;
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE: return BJ_BAD_NUMBER;
    default: return BJ_NOT_JSON;
  }
}

}  // namespace

struct bj_reader {
  dom::parser parser;
  Step root;
  std::vector<bs_json_value> values;
  /// Digits of the numbers of one object: 32 bytes for each value.
  std::vector<char> digits;

  bj_fault parse(const uint8_t *bytes, size_t count, dom::element &found) {
    if (count > parser.capacity()) {
      size_t room = 1 << 16;
      while (room < count) room *= 2;
      if (parser.allocate(room) != simdjson::SUCCESS) return BJ_NO_MEMORY;
    }
    return fault(parser.parse(bytes, count, false).get(found));
  }

  void forget(const Step &step) {
    if (step.wanted >= 0) values[step.wanted] = {nullptr, 0, BS_JSON_ABSENT};
    for (const Step &next : step.below) forget(next);
  }

  template <typename Number>
  void keep_number(int rank, Number number) {
    char *start = digits.data() + 32 * rank;
    char *end = std::to_chars(start, start + 32, number).ptr;
    values[rank] = {reinterpret_cast<const uint8_t *>(start), size_t(end - start), BS_JSON_NUMBER};
  }

  void keep_text(int rank, std::string_view text, bs_json_kind kind) {
    values[rank] = {reinterpret_cast<const uint8_t *>(text.data()), text.size(), uint8_t(kind)};
  }

  void keep(int rank, dom::element value) {
    switch (value.type()) {
      case dom::element_type::STRING: keep_text(rank, value.get_string().value_unsafe(), BS_JSON_TEXT); break;
      case dom::element_type::INT64: keep_number(rank, value.get_int64().value_unsafe()); break;
      case dom::element_type::UINT64: keep_number(rank, value.get_uint64().value_unsafe()); break;
      case dom::element_type::DOUBLE: keep_number(rank, value.get_double().value_unsafe()); break;
      case dom::element_type::BOOL:
        keep_text(rank, value.get_bool().value_unsafe() ? "true" : "false", BS_JSON_BOOLEAN);
        break;
      case dom::element_type::NULL_VALUE: values[rank] = {nullptr, 0, BS_JSON_NULL}; break;
      default: values[rank] = {nullptr, 0, BS_JSON_NESTED};
    }
  }

  void gather(dom::object object, const Step &step) {
    for (auto member : object) {
      const Step *next = step.find(member.key);
      if (next == nullptr) continue;
      if (next->wanted >= 0) keep(next->wanted, member.value);
      if (next->below.empty()) continue;
      for (const Step &inner : next->below) forget(inner);
      dom::object inner;
      if (member.value.get_object().get(inner) == simdjson::SUCCESS) gather(inner, *next);
    }
  }
};

extern "C" {

bj_reader *bj_open(void) { return new (std::nothrow) bj_reader; }

void bj_close(bj_reader *reader) { delete reader; }

int bj_ask(bj_reader *reader, const uint8_t *keys, const size_t *lengths, size_t levels) {
  try {
    Step *step = &reader->root;
    for (size_t level = 0; level < levels; level++) {
      std::string key(reinterpret_cast<const char *>(keys), lengths[level]);
      keys += lengths[level];
      Step *next = nullptr;
      for (Step &known : step->below) {
        if (known.key == key) next = &known;
      }
      if (next == nullptr) {
        step->below.push_back(Step(key));
        step->sizes |= uint64_t(1) << (key.size() & 63);
        next = &step->below.back();
      }
      step = next;
    }
    if (step == &reader->root || step->wanted >= 0) return -1;
    step->wanted = int(reader->values.size());
    reader->values.push_back({nullptr, 0, BS_JSON_ABSENT});
    reader->digits.resize(32 * reader->values.size());
    return step->wanted;
  } catch (const std::bad_alloc &) {
    return -1;
  }
}

bj_fault bj_read(bj_reader *reader, const uint8_t *bytes, size_t count) {
  for (bs_json_value &value : reader->values) value = {nullptr, 0, BS_JSON_ABSENT};
  dom::element found;
  bj_fault trouble = reader->parse(bytes, count, found);
  if (trouble != BJ_DONE) return trouble;
  dom::object object;
  if (found.get_object().get(object) != simdjson::SUCCESS) return BJ_NOT_AN_OBJECT;
  reader->gather(object, reader->root);
  return BJ_DONE;
}

const bs_json_value *bj_values(const bj_reader *reader) { return reader->values.data(); }

bj_fault bj_check(bj_reader *reader, const uint8_t *bytes, size_t count) {
  dom::element found;
  return reader->parse(bytes, count, found);
}

int bj_is_utf8(const uint8_t *bytes, size_t count) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}

}  // extern "C"
