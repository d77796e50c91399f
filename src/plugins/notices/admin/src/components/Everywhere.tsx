import { VisuallyHidden } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { NavLink, Outlet, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useUnread } from '../api/unread';
import { usePolling } from '../api/use-polling';
import { useReading } from '../api/use-reading';
import { key } from '../plugin-id';
import { Count, Holder } from './Count';

/** On a narrow screen core's menu hides all plugins behind its button; the bell stands beside that button. */
const NarrowBell = styled(NavLink)`
  position: fixed;
  top: 0;
  right: 5.6rem;
  z-index: 5;
  display: flex;
  align-items: center;
  justify-content: center;
  width: 4.4rem;
  height: 5.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};

  ${({ theme }) => theme.breakpoints.large} {
    display: none;
  }
`;

/** Pages of one item: `/plugins/review/<type>/<id>`, not a list. */
const isItem = (path: string): boolean => path.split('/').length > 4;

/** Around every page of a signed-in person: asks for unread notices, says their number, and takes those of the opened page as read. */
export const Everywhere = () => {
  const { formatMessage } = useIntl();
  const { pathname } = useLocation();
  const unread = useUnread();
  const { readSeveral } = useReading();
  usePolling();

  // Once, when the item is opened, however the person came here (a mail, the inbox): what is told of it while it
  // stands open is news.
  useEffect(() => {
    if (isItem(pathname)) readSeveral({ link: pathname }).catch(() => undefined);
  }, [pathname, readSeveral]);

  const label = formatMessage({ id: key('bell') }, { unread });
  return (
    <>
      <Outlet />
      <NarrowBell to="/plugins/notices" aria-label={label}>
        <Holder>
          <Bell width="20" height="20" aria-hidden="true" />
          <Count unread={unread} />
        </Holder>
      </NarrowBell>
      <VisuallyHidden>
        <p role="status" aria-live="polite">{unread > 0 ? formatMessage({ id: key('unread') }, { unread }) : ''}</p>
      </VisuallyHidden>
    </>
  );
};
