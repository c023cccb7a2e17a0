import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { freezeView, shareableAddress } from '../../views/index.ts';
import { attempt } from '../attempt.ts';
import { say } from '../say.ts';
import { copyText } from './copyText.ts';

/** The whole address of what stands after `#`. */
export const addressOf = (fragment: string): string =>
  `${window.location.origin}${window.location.pathname}#${fragment}`;

/** Copies a link that opens this view; a long one is kept by the server. Whether it is in the clipboard. */
export async function copyLink(): Promise<boolean> {
  let done = false;
  await attempt(text.taking.keeping, async () => {
    const { fragment } = await shareableAddress(liaison.getState().view);
    done = await copyText(addressOf(fragment));
    say(done ? text.taking.linkCopied : text.header.notCopied);
  });
  return done;
}

/** Keeps what is seen as it is seen now, and copies the link that opens it the same for ever. */
export async function freeze(): Promise<void> {
  await attempt(text.taking.freezing, async () => {
    const { fragment } = await freezeView(liaison.getState().view);
    const address = addressOf(fragment);
    const done = await copyText(address);
    if (done) say(text.taking.frozenCopied);
    else liaison.getState().actions.setNotice(text.taking.frozenAt(address));
  });
}
