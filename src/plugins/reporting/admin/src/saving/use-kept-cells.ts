import { useCallback, useEffect, useRef, useState } from 'react';
import { forget, keep, keptOf, rememberAccount, tabName, type KeptText } from '../../../../moderation/admin/src/public';
import type { Entry } from '../grid/entry';
import { keptForm, offered } from './kept-cells';
import type { Waiting } from './save-queue';

const TYPE = 'plugin::reporting.report';
const PAUSE_MS = 250;

export interface CellOffer {
  readonly cells: ReadonlyMap<string, Waiting>;
  /** When they were typed, milliseconds of real time. */
  readonly at: number;
}

interface Form {
  readonly account: number | null;
  readonly report: number;
  readonly title: string;
  readonly inputs: ReadonlySet<string>;
  readonly enabled: boolean;
}

const slotOf = ({ account, report }: Form): Pick<KeptText, 'account' | 'contentType' | 'documentId' | 'slot'> =>
  ({ account: account ?? 0, contentType: TYPE, documentId: `${report}/${tabName()}`, slot: '' });

/** What earlier visits and other tabs of this account left of the report in this browser, newest first. */
const leftOf = ({ account, report }: Form): readonly KeptText[] => (account === null ? [] : keptOf(window.localStorage, account, Date.now())
  .filter(({ contentType, documentId }) => contentType === TYPE && documentId?.startsWith(`${report}/`)));

/**
 * Keeps in the browser what the server does not have yet (docs/adr/0019), and offers what an earlier visit or another tab
 * left behind. While an offer is open, it is kept together with what is typed.
 */
export const useKeptCells = (form: Form, unsent: ReadonlyMap<string, Waiting>, now: (id: string) => Entry) => {
  const [offer, setOffer] = useState<CellOffer | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const current = useRef({ form, unsent, offer });
  current.current = { form, unsent, offer };
  const { account, report, enabled } = form;

  useEffect(() => {
    if (account === null || !enabled) return;
    rememberAccount(account);
    const left = leftOf(current.current.form);
    // Newest last: of one cell the later text holds.
    const cells = new Map([...left].reverse().flatMap(({ values }) => [...offered(values, current.current.form.inputs, now)]));
    if (cells.size > 0) setOffer({ cells, at: left[0]?.at ?? Date.now() });
    else for (const kept of left) forget(window.localStorage, kept);
    // Once per report: `now` is how the form stood when it was opened.
  }, [account, report, enabled]);

  const keepNow = useCallback(() => {
    const { form: open, unsent: cells, offer: waits } = current.current;
    if (open.account === null || !open.enabled) return;
    const all = new Map([...(waits?.cells ?? []), ...cells]);
    if (all.size === 0) {
      forget(window.localStorage, slotOf(open));
      setTooLong(false);
      return;
    }
    setTooLong(!keep(window.localStorage, { ...slotOf(open), account: open.account, title: open.title, at: Date.now(), base: null, types: {}, values: keptForm(all) }));
  }, []);

  useEffect(() => {
    const timer = window.setTimeout(keepNow, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [unsent, keepNow]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  /** Ends the offer; the caller has taken its cells, or nobody wants them. */
  const endOffer = useCallback(() => {
    for (const kept of leftOf(current.current.form)) forget(window.localStorage, kept);
    current.current.offer = null;
    setOffer(null);
  }, []);

  return { offer, endOffer, tooLong };
};
