/** Somebody who is called so would run a script in every page and mail that does not escape. */
export const HOSTILE_NAME = `<img src=x onerror="alert('1')">"'&`;

/** The same, harmless in text and in attribute values. */
export const INERT_NAME = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&quot;&#39;&amp;';
