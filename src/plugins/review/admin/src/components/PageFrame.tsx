import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #fff;
`;

interface Props {
  readonly html: string;
  readonly title: string;
  /** Told when the page stands, and again when its height changed (pictures arrived, the window is narrower). */
  onPage?(page: Document): void;
  onResize?(): void;
}

/**
 * A page of the portal inside the screen: sandboxed without scripts, as high as its content, so that the screen
 * around it scrolls as one. Its styles and the admin's cannot touch each other.
 */
export const PageFrame = ({ html, title, onPage, onResize }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const told = useRef({ onPage, onResize });
  told.current = { onPage, onResize };

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let observer: ResizeObserver | undefined;
    const loaded = () => {
      const page = element.contentDocument;
      if (!page?.body || page.URL !== 'about:srcdoc') return;
      const measure = () => {
        setHeight(Math.ceil(page.body.getBoundingClientRect().height) + 4);
        told.current.onResize?.();
      };
      observer?.disconnect();
      observer = new ResizeObserver(measure);
      observer.observe(page.body);
      // Links of the page lead away from the review.
      page.addEventListener('click', (event) => { if ((event.target as Element | null)?.closest?.('a')) event.preventDefault(); });
      measure();
      told.current.onPage?.(page);
    };
    element.addEventListener('load', loaded);
    element.srcdoc = html;
    return () => {
      element.removeEventListener('load', loaded);
      observer?.disconnect();
    };
  }, [html]);

  return <Frame ref={frame} title={title} sandbox="allow-same-origin" style={{ height }} />;
};
