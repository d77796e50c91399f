import { styled } from 'styled-components';

/** How cells look, in the table and on cards alike: what tells them apart is never colour alone. */
export const Boxes = styled.div`
  font-size: 1.6rem;
  [data-box] { position: relative; min-width: 8rem; }
  [data-box] > input, [data-box] > output {
    display: block; width: 100%; min-height: 3.6rem; box-sizing: border-box; padding: 0.6rem 0.8rem; border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: 2px; font: inherit; font-variant-numeric: tabular-nums; text-align: right; color: ${({ theme }) => theme.colors.neutral800}; background: ${({ theme }) => theme.colors.neutral0};
  }
  [data-box] > input[inputmode='text'] { text-align: left; }
  [data-box='computed'] > output { border-color: transparent; background: ${({ theme }) => theme.colors.neutral100}; font-weight: 600; }
  [data-box='not-applicable'] > input { font-style: italic; text-align: center; background: repeating-linear-gradient(135deg, transparent 0 6px, ${({ theme }) => theme.colors.neutral150} 6px 8px); }
  [data-box] > input:read-only { background-color: ${({ theme }) => theme.colors.neutral0}; border-style: dotted; }
  [data-mark='error'] > input, [data-mark='error'] > output { border: 2px solid ${({ theme }) => theme.colors.danger600}; padding-left: 2.2rem; }
  [data-mark='warning'] > input, [data-mark='warning'] > output { border: 2px dashed ${({ theme }) => theme.colors.warning600}; padding-left: 2.2rem; }
  [data-box] > input:focus, [data-box] > output:focus { outline: 2px solid ${({ theme }) => theme.colors.primary600}; outline-offset: -1px; position: relative; z-index: 1; }
  [data-signs] { position: absolute; top: 0.2rem; left: 0.4rem; display: flex; gap: 0.3rem; z-index: 1; pointer-events: none; font-size: 1.2rem; line-height: 1.4; }
  [data-sign='error'] { color: ${({ theme }) => theme.colors.danger600}; }
  [data-sign='warning'], [data-sign='moved'], [data-sign='changed'], [data-sign='remark'] { color: ${({ theme }) => theme.colors.neutral800}; }
  [data-box] > small { display: block; padding: 0.2rem 0.4rem; font-size: 1.1rem; text-align: right; white-space: nowrap; color: ${({ theme }) => theme.colors.neutral600}; }
  [data-chosen] [data-box] > input, [data-chosen] [data-box] > output { background: ${({ theme }) => theme.colors.primary100}; box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600}; }
`;

/** The printed form on screen: the heading stays above, the names of the rows stay at the left. */
export const Sheet = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  min-width: 100%;
  font-size: 1.4rem;
  th, td { border-right: 1px solid ${({ theme }) => theme.colors.neutral200}; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200}; padding: 0.3rem; vertical-align: top; }
  thead { position: sticky; top: 0; z-index: 3; }
  thead th { background: ${({ theme }) => theme.colors.neutral100}; padding: 0.6rem 0.8rem; font-size: 1.2rem; font-weight: 600; text-align: center; vertical-align: middle; color: ${({ theme }) => theme.colors.neutral800}; overflow-wrap: anywhere; min-width: 8rem; }
  thead tr[data-line='numbers'] th { font-weight: 400; padding: 0.2rem 0.4rem; }
  tbody th, thead th[data-corner] { position: sticky; left: 0; z-index: 2; text-align: left; background: ${({ theme }) => theme.colors.neutral100}; min-width: 12rem; max-width: 24rem; }
  tbody th { padding: 1rem 0.8rem; font-weight: 600; }
  td[data-closed] { background: ${({ theme }) => theme.colors.neutral150}; }
`;

export const ScrollRegion = styled.div`
  overflow: auto;
  max-height: 75vh;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  &:focus-visible { outline: 2px solid ${({ theme }) => theme.colors.primary600}; }
`;
