/** Closes a switch over a union, so that a new member is a type error and not a silent fall-through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
