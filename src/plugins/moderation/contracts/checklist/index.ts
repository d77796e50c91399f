export * from './types';
export { checklistOf, blockersOf, addressesIn } from './checklist';
export { documentGaps, isBlank, labelOf } from './required';
export { isUpload } from './text-rules';
export { formValues, chosenIn, type FormFacts } from './form-values';
