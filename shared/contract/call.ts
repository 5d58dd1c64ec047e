import type { z } from 'zod';

/** One call over the wire: the schema of its arguments, and (for types alone) the value a success carries. */
export interface Call<Args extends z.ZodType, Value> {
  readonly args: Args;
  readonly value?: Value;
}

/** Writes a call: `call<What it answers>()(the shape of its arguments)`. */
export function call<Value>() {
  return <Args extends z.ZodType>(args: Args): Call<Args, Value> => ({ args });
}
