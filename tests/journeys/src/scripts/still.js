// Whether an element stays where it is, for three frames.
const [element, done] = arguments;
const place = () => {
  const { x, y } = element.getBoundingClientRect();
  return `${x} ${y}`;
};
const before = place();
const look = (frames) => requestAnimationFrame(() => (frames ? look(frames - 1) : done(place() === before)));
look(2);
