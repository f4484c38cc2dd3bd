#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// 2 to the power of *x*.
func exp2(_ x: Double) -> Double {
  #if canImport(Darwin)
  Darwin.exp2(x)
  #elseif canImport(Musl)
  Musl.exp2(x)
  #else
  Glibc.exp2(x)
  #endif
}

/// The natural logarithm of *x*.
func log(_ x: Double) -> Double {
  #if canImport(Darwin)
  Darwin.log(x)
  #elseif canImport(Musl)
  Musl.log(x)
  #else
  Glibc.log(x)
  #endif
}
