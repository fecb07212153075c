/** One long list, drawn in the ways that Taro offers. */
export default function ListApp({ children }) {
  return children;
}
