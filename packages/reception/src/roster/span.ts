/** Days from one to another, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export const isWithin = ({ from, to }: Span, day: string): boolean => from <= day && day <= to;
