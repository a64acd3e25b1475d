/** Days, both included. */
export interface Days {
  from: string;
  to: string;
}

export const within = ({ from, to }: Days, day: string): boolean => day >= from && day <= to;
