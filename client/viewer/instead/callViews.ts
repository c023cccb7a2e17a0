import { RequestFailure } from '../../api/failure.ts';

/** In a file there is no server that keeps views. */
export function callViews<Answer>(): Promise<Answer> {
  return Promise.reject(
    new RequestFailure('REFUSED', 'A page in a file keeps no views. Copy its address, or keep the file.'),
  );
}
