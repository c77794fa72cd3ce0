import mantine from 'postcss-preset-mantine';

// light-dark() is left to the browser; see tokens.css.
export default { plugins: [mantine({ features: { lightDarkFunction: false } })] };
