/**
 * A function that remembers its last answer. For what many ask about the same immutable object, or the same words, in a row:
 * a WeakMap would remember more and makes every garbage collection slower than most of the answers are worth.
 */
export function rememberLast<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (!last || last.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
