import { styled } from 'styled-components';

export const Frame = styled.div<{ $wrong: boolean; $disabled: boolean }>`
  border: 1px solid ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  min-width: 0;

  &:focus-within {
    border-color: ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.primary600)};
    box-shadow: 0 0 0 2px ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.primary600)};
  }
`;

export const Tools = styled.div`
  position: sticky;
  top: 0;
  z-index: 1;
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 12px;
  padding: 6px 8px;

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  /* On a telephone one line that scrolls, so that the text keeps the screen. */
  @media (max-width: 640px) {
    flex-wrap: nowrap;
    overflow-x: auto;
  }
`;

export const Group = styled.div`
  display: flex;
  flex: none;
  gap: 2px;
`;

export const ToolButton = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 3.2rem;
  height: 3.2rem;
  padding: 0 0.7rem;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  white-space: nowrap;
  cursor: pointer;

  svg path {
    fill: currentColor;
  }

  &:hover:not([aria-disabled='true']) {
    background: ${({ theme }) => theme.colors.neutral200};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral500};
    cursor: not-allowed;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** The text as it will roughly look to readers; the public page has its own style. */
export const Text = styled.div`
  .ProseMirror {
    min-height: 24rem;
    max-height: 75vh;
    overflow-y: auto;
    padding: 16px;
    outline: none;
    counter-reset: rich-note;
    font-size: 1.6rem;
    line-height: 1.6;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: break-word;
  }

  .ProseMirror > * + * {
    margin-top: 0.8em;
  }

  /* Of a hundred pages only those on screen are laid out anew at each keystroke. */
  .ProseMirror > p, .ProseMirror > .rich-table {
    content-visibility: auto;
    contain-intrinsic-size: auto 8rem;
  }

  h2, h3, h4 {
    font-weight: 600;
    line-height: 1.3;
  }
  h2 { font-size: 1.4em; }
  h3 { font-size: 1.2em; }
  h4 { font-size: 1.05em; }

  strong { font-weight: 700; }
  em { font-style: italic; }
  sub { vertical-align: sub; font-size: 0.75em; }
  sup { vertical-align: super; font-size: 0.75em; }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  ul, ol { padding-left: 2.4rem; }
  ul { list-style: disc; }
  ol { list-style: decimal; }
  ol[type='a'] { list-style: lower-alpha; }
  ol[type='A'] { list-style: upper-alpha; }
  ol[type='i'] { list-style: lower-roman; }
  ol[type='I'] { list-style: upper-roman; }

  blockquote {
    border-left: 4px solid ${({ theme }) => theme.colors.neutral300};
    padding-left: 1.6rem;
  }

  hr {
    border: 0;
    border-top: 2px solid ${({ theme }) => theme.colors.neutral300};
  }

  pre {
    overflow-x: auto;
    padding: 8px;
    background: ${({ theme }) => theme.colors.neutral100};
    font-family: monospace;
  }

  .rich-table { overflow-x: auto; }

  table {
    border-collapse: collapse;
    min-width: 100%;
  }

  caption {
    padding: 4px;
    font-weight: 600;
    text-align: center;
  }

  th, td {
    min-width: 6rem;
    padding: 6px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    vertical-align: top;
    text-align: left;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 600;
  }

  .selectedCell { background: ${({ theme }) => theme.colors.primary100}; }

  figure {
    display: table;
    max-width: 100%;
    margin-left: 0;
  }

  figure img {
    display: block;
    max-width: 100%;
    max-height: 40rem;
  }

  figure:has(img[alt='']) {
    outline: 2px dashed ${({ theme }) => theme.colors.danger600};
    outline-offset: 2px;
  }

  figcaption {
    margin-top: 4px;
    font-size: 0.9em;
    color: ${({ theme }) => theme.colors.neutral700};
  }

  figcaption:has(> .ProseMirror-trailingBreak:only-child)::before {
    content: var(--rich-caption-hint);
    color: ${({ theme }) => theme.colors.neutral600};
    float: left;
    height: 0;
    pointer-events: none;
  }

  .rich-note {
    counter-increment: rich-note;
    cursor: pointer;
  }

  .rich-note::after {
    content: '[' counter(rich-note) ']';
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }

  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
