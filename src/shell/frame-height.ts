/**
 * In a frame: tells the page around it how high the content is, now and whenever that changes. This is
 * the only message there is, `{ type: 'partner-mix:height', height }` with CSS pixels; it goes to whoever
 * shows the frame, and nothing is listened to.
 */
export function tellHeight(frame: Window = window): void {
  if (frame.parent === frame) return;
  const root = frame.document.documentElement;
  let told = 0;
  const tell = (again = false): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told && !again) return;
    told = height;
    frame.parent.postMessage({ type: 'partner-mix:height', height }, '*');
  };
  new ResizeObserver(() => tell()).observe(root);
  // The page around may begin to listen only once all of it is there.
  frame.addEventListener('load', () => tell(true));
}
