import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { SlugAnswer, SlugQuestion } from '../../../contracts';

const PAUSE_MS = 600;

/** Whether an address is free on the site; null until the server answered for this very question. */
export const useSlugAnswer = (question: SlugQuestion): SlugAnswer | null => {
  const { post } = useFetchClient();
  const asked = JSON.stringify(question);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly answer: SlugAnswer } | null>(null);

  useEffect(() => {
    if ((JSON.parse(asked) as SlugQuestion).wanted === '') return;
    let current = true;
    const timer = window.setTimeout(() => {
      post<{ data: SlugAnswer }>('/moderation/slugs', JSON.parse(asked)).then(
        ({ data }) => { if (current) setAnswer({ to: asked, answer: data.data }); },
        // The save decides in any case.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [asked, post]);

  return answer?.to === asked ? answer.answer : null;
};
