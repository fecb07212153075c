/** As little as a Taro app can be: what its page takes is what Taro itself costs. */
export default function BareApp({ children }) {
  return children;
}
