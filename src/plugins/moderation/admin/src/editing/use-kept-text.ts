import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { baseOf, restoreBase } from '../save-base';
import { changesIn, restored, sameValue } from './form-changes';
import { forget, keep, keptFor, type KeptText } from './kept-texts';
import { onSave } from './saves';
import { rememberAccount } from './session';
import { tabName } from './tab-name';
import { useEditedForm } from './use-edited-form';

const PAUSE_MS = 700;
/** How long core may still fill the form from the stored draft after a refused save. */
const SETTLING_MS = 4000;

export interface KeptOffer {
  readonly kept: KeptText;
  /** Names of the kept attributes that differ from the form. */
  readonly paths: readonly string[];
}

export interface KeptState {
  /** Unsaved text of an earlier visit, until the person decided. */
  readonly offer: KeptOffer | null;
  /** When the changes on screen were last kept (milliseconds of real time); null while there are none. */
  readonly keptAt: number | null;
  /** The changes are too long for the browser. */
  readonly tooLong: boolean;
  restore(): readonly string[];
  discard(): void;
}

/** Keeps the changes of this form in the browser while they are not saved, and offers those of an earlier visit. */
export const useKeptText = (model: string, documentId: string | null): KeptState => {
  const account = useAuth('useKeptText', (state) => state.user?.id) ?? null;
  const form = useEditedForm();
  const [offer, setOffer] = useState<KeptOffer | null>(null);
  const [status, setStatus] = useState<{ keptAt: number | null; tooLong: boolean }>({ keptAt: null, tooLong: false });
  const current = useRef({ form, account, offer });
  current.current = { form, account, offer };
  const asked = useRef(false);
  const snapshot = useRef<EditedValues | null>(null);
  const guardedUntil = useRef(0);
  /** What the last save took; core shows it as changed until it has read the document anew. */
  const saved = useRef<Changes | null>(null);

  useEffect(() => {
    if (account !== null) rememberAccount(Number(account));
  }, [account]);

  // Once per form: what an earlier visit left behind.
  useEffect(() => {
    if (asked.current || account === null || form.disabled || Object.keys(form.attributes).length === 0) return;
    asked.current = true;
    for (const kept of keptFor(window.localStorage, Number(account), model, documentId, Date.now())) {
      const paths = Object.keys(kept.values).filter((name) => form.attributes[name] !== undefined && !sameValue(kept.values[name], form.values[name]));
      if (paths.length > 0) {
        setOffer({ kept, paths });
        return;
      }
      forget(window.localStorage, kept);
    }
  }, [account, form, model, documentId]);

  const keepNow = useCallback(() => {
    const { form: { modified, values, initialValues, attributes }, account: id, offer: open } = current.current;
    if (!modified || id === null || open) return;
    const changed = changesIn(values, initialValues, attributes);
    if (Object.keys(changed).length === 0 || (saved.current && sameValue(changed, saved.current))) return;
    const at = Date.now();
    const done = keep(window.localStorage, {
      account: Number(id), contentType: model, documentId, slot: documentId === null ? tabName() : '', at,
      title: String(values.title ?? values.number ?? ''), base: baseOf(model, documentId), values: changed,
      types: Object.fromEntries(Object.keys(changed).map((name) => [name, attributes[name]?.type ?? ''])),
    });
    setStatus({ keptAt: done ? at : null, tooLong: !done });
  }, [model, documentId]);

  useEffect(() => {
    if (!form.modified) {
      saved.current = null;
      return;
    }
    const timer = window.setTimeout(keepNow, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [form.values, form.modified, keepNow]);

  useEffect(() => {
    const onHidden = () => {
      if (document.hidden) keepNow();
    };
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [keepNow]);

  // A refused save: core may fill the form from the stored draft; what was typed is put back until the person goes on.
  useEffect(() => {
    const mine = { account: Number(account), contentType: model, documentId, slot: documentId === null ? tabName() : '' };
    const stop = onSave((event) => {
      if (event.contentType !== model || event.documentId !== documentId) return;
      if (event.kind === 'saving') {
        keepNow();
        snapshot.current = current.current.form.values;
      } else if (event.kind === 'failed') {
        guardedUntil.current = Date.now() + SETTLING_MS;
      } else {
        const { initialValues, attributes } = current.current.form;
        saved.current = event.kind === 'saved' && snapshot.current ? changesIn(snapshot.current, initialValues, attributes) : null;
        snapshot.current = null;
        guardedUntil.current = 0;
        forget(window.localStorage, mine);
        setStatus({ keptAt: null, tooLong: false });
      }
    });
    const goesOn = () => {
      guardedUntil.current = 0;
    };
    document.addEventListener('keydown', goesOn, true);
    document.addEventListener('pointerdown', goesOn, true);
    return () => {
      stop();
      document.removeEventListener('keydown', goesOn, true);
      document.removeEventListener('pointerdown', goesOn, true);
    };
  }, [account, model, documentId, keepNow]);

  useEffect(() => {
    if (snapshot.current && Date.now() < guardedUntil.current && !sameValue(form.values, snapshot.current)) form.setValues(snapshot.current);
  }, [form]);

  const restore = useCallback((): readonly string[] => {
    const { form: { values, attributes, setValues }, offer: open } = current.current;
    if (!open) return [];
    const { kept } = open;
    const anew = kept.base !== null && kept.base !== baseOf(model, documentId);
    const { values: filled, lost } = restored(values, kept, attributes, anew);
    setValues(filled);
    if (documentId !== null && kept.base !== null) restoreBase(model, documentId, kept.base);
    // A new document's text lives on under this tab's name.
    if (documentId === null) forget(window.localStorage, kept);
    setOffer(null);
    return lost;
  }, [model, documentId]);

  const discard = useCallback(() => {
    if (current.current.offer) forget(window.localStorage, current.current.offer.kept);
    setOffer(null);
  }, []);

  return { offer, ...status, restore, discard };
};

type Changes = ReturnType<typeof changesIn>;
type EditedValues = ReturnType<typeof useEditedForm>['values'];
