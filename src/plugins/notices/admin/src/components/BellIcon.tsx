import { Bell } from '@strapi/icons';
import { useEffect, useRef, type SVGProps } from 'react';
import { useIntl } from 'react-intl';
import { useUnread } from '../api/unread';
import { key } from '../plugin-id';
import { Count, Holder } from './Count';

/** The bell of the menu with the number of unread notices. */
export const BellIcon = (props: SVGProps<SVGSVGElement>) => {
  const { formatMessage } = useIntl();
  const unread = useUnread();
  const holder = useRef<HTMLSpanElement>(null);
  const label = formatMessage({ id: key('bell') }, { unread });

  // The menu names its links by a fixed text; a reader who does not see the number should hear it.
  useEffect(() => {
    holder.current?.closest('a')?.setAttribute('aria-label', label);
  }, [label]);

  return (
    <Holder ref={holder}>
      <Bell {...props} />
      <Count unread={unread} />
    </Holder>
  );
};
