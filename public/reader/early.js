// No module, so that letters and colours are the reader's before anything is seen.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('cong-tinh') ?? '{}'));
} catch {
  // Nothing is kept.
}
