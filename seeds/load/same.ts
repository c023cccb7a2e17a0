/** Whether two records say the same, whatever the order of their keys; a key without a value is no key. */
export function sameRecord(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) return sameList(left, right);
  return saysAllOf(left, right) && saysAllOf(right, left);
}

function sameList(left: object, right: object): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (!sameRecord(left[at], right[at])) return false;
  return true;
}

/** Whether everything that one record says the other says as well. */
function saysAllOf(other: object, one: object): boolean {
  const [said, asked] = [other as Record<string, unknown>, one as Record<string, unknown>];
  for (const key in asked) if (asked[key] !== undefined && !sameRecord(said[key], asked[key])) return false;
  return true;
}
