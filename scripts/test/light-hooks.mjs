import asyncHooks from 'node:async_hooks';

/**
 * Loaded into every test process before node:test. Its runner follows every promise of the process from its birth to its
 * end, to know to which test a stray error belongs: a quarter of the processor time of a test that asks a running
 * application much. Here it follows the tests alone. A stray error still fails the file, only without the name of the test.
 */
const { createHook } = asyncHooks;
asyncHooks.createHook = ({ init }) => createHook({
  init(id, type, trigger, resource) {
    if (type === 'Test') init(id, type, trigger, resource);
  },
});
// It takes the function when it is loaded.
await import('node:test');
asyncHooks.createHook = createHook;
