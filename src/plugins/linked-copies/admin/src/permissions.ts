/** Who sees the screen at all; what one sees and does there, the server decides by assignment. */
export const TASKS = [{ action: 'plugin::linked-copies.tasks', subject: null }];
