import { Typography } from '@strapi/design-system';
import { useEffect, useState, type ComponentType } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useHeld } from '../../../../../platform/admin/src/public';
import { useWords } from '../../words';
import { HomeCard } from './HomeCard';

export interface Contributed {
  readonly uid: string;
  readonly title: MessageDescriptor;
  /** Strapi actions that the widget's own routes ask for; without any it is everybody's. */
  readonly permissions?: readonly { readonly action: string }[];
  readonly link?: { readonly label: MessageDescriptor; readonly href: unknown };
  component(): Promise<ComponentType>;
}

/** Whether this person has all that a widget asks for; the routes behind it decide by themselves. */
const useMaySee = ({ permissions = [] }: Contributed): boolean => {
  const { holds } = useHeld();
  return permissions.every(({ action }) => holds(action));
};

/** A part that another plugin of ours registered through core's `app.widgets`. */
export const ContributedWidget = ({ widget }: { widget: Contributed }) => {
  const { t, intl } = useWords();
  const seen = useMaySee(widget);
  const [Body, setBody] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!seen) return undefined;
    let current = true;
    widget.component().then((found) => { if (current) setBody(() => found); }, () => undefined);
    return () => { current = false; };
  }, [widget, seen]);
  if (!seen) return null;
  const link = typeof widget.link?.href === 'string' ? { to: widget.link.href, label: intl.formatMessage(widget.link.label) } : undefined;
  return (
    <HomeCard id={widget.uid.replace(/\W+/g, '-')} title={intl.formatMessage(widget.title)} link={link}>
      {Body ? <Body /> : <Typography textColor="neutral600">{t('loading')}</Typography>}
    </HomeCard>
  );
};
