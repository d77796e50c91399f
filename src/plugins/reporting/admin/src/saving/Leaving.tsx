import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import { Dialog } from '../components/Dialog';
import { useWords } from '../words';
import type { Saving } from './use-saving';

/**
 * Warns who leaves while something typed has not arrived: the browser on closing, a dialog on the way to another screen.
 * There what can be sent is sent first, and who has nothing unsent is not asked.
 */
export const Leaving = ({ saving }: { saving: Saving }) => {
  const { t } = useWords();
  const { unsent, flush } = saving;
  const open = unsent.size > 0;
  const [asking, setAsking] = useState(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => open && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [open]);

  useEffect(() => {
    if (blocker.state !== 'blocked' || asking) return;
    void flush().then((all) => {
      if (all) blocker.proceed();
      else setAsking(true);
    });
  }, [blocker, flush, asking]);

  if (blocker.state !== 'blocked' || !asking) return null;
  return (
    <Dialog title={t('report.leave.title')} confirm={t('report.leave.confirm')} variant="danger" onConfirm={() => blocker.proceed()} onClose={() => { setAsking(false); blocker.reset(); }}>
      <Typography>{t('report.leave.what', { count: unsent.size })}</Typography>
    </Dialog>
  );
};
