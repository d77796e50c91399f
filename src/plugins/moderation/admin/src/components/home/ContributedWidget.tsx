import { Typography } from '@strapi/design-system';
import { useEffect, useState, type ComponentType } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useWords } from '../../words';
import { HomeCard } from './HomeCard';

export interface Contributed {
  readonly uid: string;
  readonly title: MessageDescriptor;
  readonly link?: { readonly label: MessageDescriptor; readonly href: unknown };
  component(): Promise<ComponentType>;
}

/** A part that another plugin of ours registered through core's `app.widgets`. */
export const ContributedWidget = ({ widget }: { widget: Contributed }) => {
  const { t, intl } = useWords();
  const [Body, setBody] = useState<ComponentType | null>(null);
  useEffect(() => {
    let current = true;
    widget.component().then((found) => { if (current) setBody(() => found); }, () => undefined);
    return () => { current = false; };
  }, [widget]);
  const link = typeof widget.link?.href === 'string' ? { to: widget.link.href, label: intl.formatMessage(widget.link.label) } : undefined;
  return (
    <HomeCard id={widget.uid.replace(/\W+/g, '-')} title={intl.formatMessage(widget.title)} link={link}>
      {Body ? <Body /> : <Typography textColor="neutral600">{t('loading')}</Typography>}
    </HomeCard>
  );
};
