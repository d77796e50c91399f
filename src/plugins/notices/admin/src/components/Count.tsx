import { styled } from 'styled-components';

export const Holder = styled.span`
  position: relative;
  display: inline-flex;
`;

const Bubble = styled.span`
  position: absolute;
  top: -0.9rem;
  left: 0.9rem;
  min-width: 1.8rem;
  height: 1.8rem;
  padding: 0 0.4rem;
  border-radius: 0.9rem;
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.8rem;
  text-align: center;
  color: ${({ theme }) => theme.colors.neutral0};
  background: ${({ theme }) => theme.colors.danger600};
`;

/** The number beside a bell; its meaning is said in the link's label. */
export const Count = ({ unread }: { unread: number }) =>
  (unread > 0 ? <Bubble aria-hidden="true">{unread > 99 ? '99+' : unread}</Bubble> : null);
