// A static app: the server sends one page, the device does the rest.
export const ssr = false;
export const prerender = false;
