/** Reads a page aloud, with a voice that the browser has for its language. */

const speech = window.speechSynthesis;

/** @param {string} language */
const voiceFor = (language) => speech?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null;

/** @param {string} language `vi`, `en` */
export const canRead = (language) => voiceFor(language) !== null;

export const isReading = () => speech?.speaking ?? false;

export const stopReading = () => speech?.cancel();

/** Voices come a moment after the page. @param {() => void} changed */
export const whenVoicesChange = (changed) => speech?.addEventListener('voiceschanged', changed);

const READ = 'h1, h2, h3, h4, p, li, figcaption, caption, th, td, dt, dd';

/** Pieces of a text; longer ones some browsers break off. @param {string} text */
const pieces = (text) => text.match(/[^.!?;]{1,200}(?:[.!?;]+|\s|$)/g) ?? [];

/** Reads an element from its beginning. @param {Element} element @param {string} language @param {() => void} ended */
export const startReading = (element, language, ended) => {
  const texts = [...element.querySelectorAll(READ)].filter((part) => !part.querySelector(READ) && !part.closest('nav, .about')).flatMap(({ textContent }) => pieces((textContent ?? '').replaceAll(/\s+/g, ' ').trim()));
  texts.forEach((text, n) => {
    const said = Object.assign(new SpeechSynthesisUtterance(text), { lang: language === 'vi' ? 'vi-VN' : language, voice: voiceFor(language), onerror: ended });
    if (n === texts.length - 1) said.onend = ended;
    speech.speak(said);
  });
};
