/** Types of claim.cjs, which is plain JavaScript because it runs before anything is installed. */
export interface Access {
  uri: string;
  user: string;
  password: string;
  database: string;
}
export function mayUse(access: Access): Promise<void>;
export function claim(access: Access): Promise<void>;
export function clear(access: Access): Promise<void>;
